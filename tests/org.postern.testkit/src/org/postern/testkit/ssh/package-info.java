/** A site whose server is reached over a real SSH server. */
package org.postern.testkit.ssh;
