/** Benchmarks of single messages with JMH. Run by {@code bench/messages}; no part of the tests. */
@NullMarked
package org.waraid.bench;

import org.jspecify.annotations.NullMarked;
