/**
 * What is kept over restarts, in SQLite or PostgreSQL: {@link org.waraid.store.Store} opens it.
 * Implements what channels and the answerer ask for and is seen by the wiring alone; no SQL lives
 * anywhere else, and nothing here knows a platform or a topic.
 */
@NullMarked
package org.waraid.store;

import org.jspecify.annotations.NullMarked;
