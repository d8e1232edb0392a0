/**
 * The profile service: a {@link org.postern.api.web.ProfileWeb web server} answers mail programs that look for their
 * settings, with documents that a {@link org.postern.api.web.ProfileSource source} derives from the site's policies.
 */
package org.postern.api.web;
