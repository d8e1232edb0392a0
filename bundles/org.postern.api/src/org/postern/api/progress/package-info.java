/**
 * How long work tells what it does, and how it learns that it shall stop.
 */
package org.postern.api.progress;
