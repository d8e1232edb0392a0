/**
 * Extra plug-ins: jars in the user's plug-ins folder that bring protocols, backends, formats, channels or rules. Each is
 * judged before it is let in (what it needs, who signed it), and a broken one is kept out and named.
 */
package org.postern.plugins;
