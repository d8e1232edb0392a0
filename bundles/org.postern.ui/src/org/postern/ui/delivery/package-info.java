/**
 * Documents on their way: publishing to places, pushes to users, and the look at what clients find afterwards. All run
 * in the background; the Deliveries view has a line for each place and each user.
 */
package org.postern.ui.delivery;
