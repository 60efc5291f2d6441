/**
 * Benchmarks: of single messages with JMH, of Slack's adapter over HTTP. Run by the scripts of
 * {@code bench}; no part of the tests.
 */
@NullMarked
package org.waraid.bench;

import org.jspecify.annotations.NullMarked;
