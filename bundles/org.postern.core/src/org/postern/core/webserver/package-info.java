/**
 * Configuration of web servers that serve what was published into a folder, for those who run one anyway. The profile
 * service answers at the same paths, and knows who asks.
 */
package org.postern.core.webserver;
