/**
 * What the tests of all chat channels share: an assistant that says what it is told to. Knows no
 * platform.
 */
@NullMarked
package org.waraid.channel.fake;

import org.jspecify.annotations.NullMarked;
