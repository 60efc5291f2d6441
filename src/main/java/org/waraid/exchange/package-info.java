/**
 * Topics in the formats of other programs: reads spreadsheets and other bots' files as drafts, and
 * writes topics in those formats. Knows topics and facts; knows no channel and understands nothing.
 */
@NullMarked
package org.waraid.exchange;

import org.jspecify.annotations.NullMarked;
