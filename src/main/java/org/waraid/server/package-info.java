/**
 * The one HTTP server: it listens, limits, measures, reports health and stops gracefully. What it
 * serves is handed to it; it knows no page, no platform and no topic.
 */
@NullMarked
package org.waraid.server;

import org.jspecify.annotations.NullMarked;
