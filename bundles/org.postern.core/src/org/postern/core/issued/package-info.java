/** Who was given which profile, when and by which channel, and who holds one that the policy has outdated. */
package org.postern.core.issued;
