/** Who signs the profiles of Apple's devices: the wizard that makes or imports an identity. */
package org.postern.ui.signing;
