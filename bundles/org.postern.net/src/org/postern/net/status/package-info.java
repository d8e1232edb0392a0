/** What the codes in replies of mail servers mean, who can mend it, and how. */
package org.postern.net.status;
