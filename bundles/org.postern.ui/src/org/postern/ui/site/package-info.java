/**
 * The site that the workbench shows, what is known of its servers, and who wants to be told. Parts follow the
 * {@link org.postern.ui.site.SiteContext} and draw {@link org.postern.ui.site.SiteState} whole; none asks another.
 */
package org.postern.ui.site;
