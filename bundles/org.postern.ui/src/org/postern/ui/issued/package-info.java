/** Who was given which profile, and whether the policy still says the same. */
package org.postern.ui.issued;
