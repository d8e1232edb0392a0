package org.postern.api.web;

import org.postern.api.model.CertificateFiles;

/**
 * How HTTPS is answered.
 *
 * @param port        0 to 65535; 0 takes one that is free
 * @param certificate read anew when the files change
 */
public record WebTls(int port, CertificateFiles certificate) {

	public WebTls {
		WebSettings.requirePort(port);
	}
}
