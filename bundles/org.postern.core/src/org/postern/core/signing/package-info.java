/** Who signs the profiles of a site. */
package org.postern.core.signing;
