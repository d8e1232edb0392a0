/** Name servers for tests. */
package org.postern.testkit.dns;
