/**
 * Where the program starts. Each package below says what lives in it and what it may not know;
 * {@code ArchitectureTest} holds them to it.
 */
@NullMarked
package org.waraid;

import org.jspecify.annotations.NullMarked;
