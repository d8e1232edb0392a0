/**
 * The model: a {@link org.postern.api.model.MailServer} has a {@link org.postern.api.model.PortPolicy}, a policy has
 * {@link org.postern.api.model.Listener}s. Records are immutable and validate themselves: an instance that exists is
 * right, and a constructor that refuses says why in words for people.
 */
package org.postern.api.model;
