/** Where the settings of a domain are published, and whether clients find there what the policy says. */
package org.postern.core.publish;
