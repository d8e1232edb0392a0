/**
 * Gives many users profiles of their own: reads who they are, shows what would happen, pushes, and takes up again what
 * was interrupted.
 */
package org.postern.core.push;
