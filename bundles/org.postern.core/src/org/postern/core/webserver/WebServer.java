package org.postern.core.webserver;

/** The web servers whose configuration can be written. */
public enum WebServer {

	/** A file for the {@code http} block, as in {@code conf.d}. */
	NGINX,
	/** Apache httpd 2.4 with the modules alias, authz_core and mime: a file as in {@code sites-available}. */
	APACHE,
	/** A file to be imported by the Caddyfile; Caddy 2.6 or newer. */
	CADDY;

	/** All that is needed to serve a domain: hosts and paths. */
	public String site(StaticSite site) {
		return text(site).whole();
	}

	/** Only the paths, for a site that the web server has already. */
	public String paths(StaticSite site) {
		return text(site).paths("");
	}

	private ServerText text(StaticSite site) {
		return switch (this) {
			case NGINX -> new NginxText(site);
			case APACHE -> new ApacheText(site);
			case CADDY -> new CaddyText(site);
		};
	}
}
