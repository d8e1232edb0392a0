/**
 * A user's session with a mail server over the {@link org.postern.net.Wire}: connect as the endpoint says, refuse what
 * is not trusted, log in by any mechanism, and tell every kind of refusal apart.
 */
package org.postern.net.session;
