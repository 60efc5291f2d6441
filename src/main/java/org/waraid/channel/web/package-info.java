/**
 * The web page and its API: what a browser is sent, and how it asks. Knows HTTP and nothing of aid.
 */
@NullMarked
package org.waraid.channel.web;

import org.jspecify.annotations.NullMarked;
