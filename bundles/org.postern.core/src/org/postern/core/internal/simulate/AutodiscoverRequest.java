package org.postern.core.internal.simulate;

import org.postern.api.model.MailAddress;

/** The XML that an Autodiscover client posts ([MS-OXDSCLI] section 2.2.3). */
final class AutodiscoverRequest {

	private static final String SCHEMA = "http://schemas.microsoft.com/exchange/autodiscover/outlook/";

	private AutodiscoverRequest() {
	}

	static String of(MailAddress address) {
		return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Autodiscover xmlns=\"" + SCHEMA
				+ "requestschema/2006\">\n  <Request>\n    <EMailAddress>" + escape(address.toString())
				+ "</EMailAddress>\n    <AcceptableResponseSchema>" + SCHEMA
				+ "responseschema/2006a</AcceptableResponseSchema>\n  </Request>\n</Autodiscover>\n";
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}
}
