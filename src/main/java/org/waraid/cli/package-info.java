/**
 * The commands, and the wiring of what they run. Every object of the program is made here or in
 * Main, by its constructor; nothing here decides what is answered.
 */
@NullMarked
package org.waraid.cli;

import org.jspecify.annotations.NullMarked;
