/**
 * Pictures of figures that a reply names, for the platforms that show pictures: {@link
 * org.waraid.channel.chart.Charts} draws and keeps them. Knows no platform and no topic.
 */
@NullMarked
package org.waraid.channel.chart;

import org.jspecify.annotations.NullMarked;
