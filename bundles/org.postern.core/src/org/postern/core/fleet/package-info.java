/**
 * Tests of many endpoints: a stream of {@link org.postern.core.fleet.FleetTarget targets}, tested side by side within
 * {@link org.postern.core.fleet.FleetLimits limits}, each result handed on as it comes.
 */
package org.postern.core.fleet;
