/** What became of mail after a server had taken it: reads the reports that come back, and finds the pushes they are of. */
package org.postern.core.bounce;
