/**
 * Passwords and tokens: they mask themselves, and are kept outside the site folder.
 */
package org.postern.api.secret;
