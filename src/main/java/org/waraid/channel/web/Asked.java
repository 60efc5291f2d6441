package org.waraid.channel.web;

/**
 * What a browser asks.
 *
 * @param conversation the visitor's own name for it
 * @param isTopic whether a button was pressed
 * @param what the button's topic, or what was written
 */
record Asked(String conversation, boolean isTopic, String what) {}
