/**
 * What an operator can set: names, defaults and checks of all settings, from the environment over a
 * {@code .env} file. Knows no other package of this program.
 */
@NullMarked
package org.waraid.config;

import org.jspecify.annotations.NullMarked;
