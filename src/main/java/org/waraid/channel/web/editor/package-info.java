/**
 * The editors' page at {@code /editor}: signing in, and the desk over HTTP. Knows the desk and how
 * replies are rendered; no platform, and nothing of response files.
 */
@NullMarked
package org.waraid.channel.web.editor;

import org.jspecify.annotations.NullMarked;
