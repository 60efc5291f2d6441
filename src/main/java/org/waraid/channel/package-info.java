/**
 * What every channel has in common: how it starts, stops and says how it is, and how it receives
 * webhooks. Channels know a platform and nothing of aid; what is here knows no platform.
 */
@NullMarked
package org.waraid.channel;

import org.jspecify.annotations.NullMarked;
