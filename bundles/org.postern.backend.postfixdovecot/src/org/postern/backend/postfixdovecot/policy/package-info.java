/** Between a policy and both servers: what a reading amounts to, and what it takes to follow another policy. */
package org.postern.backend.postfixdovecot.policy;
