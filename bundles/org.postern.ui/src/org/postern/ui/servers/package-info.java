/** The Mail servers view: the site, its servers, their listeners with live state, and their domains. */
package org.postern.ui.servers;
