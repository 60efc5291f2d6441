/**
 * What editors do from a chat or the page, and what follows from it: reload, review, publish, roll
 * back, tell people of corrections. Knows the files' catalogue and what is kept of chats by its
 * ports; knows no platform, no page and no database.
 */
@NullMarked
package org.waraid.editor;

import org.jspecify.annotations.NullMarked;
