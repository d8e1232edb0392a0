package org.postern.profiles;

/**
 * A resource record.
 *
 * @param owner its name as an absolute A-label name with the dot at the end
 * @param type  {@code SRV}, {@code CNAME} or {@code TXT}
 * @param data  in presentation format
 * @param draft whether it follows a draft that may change
 */
record DnsRecord(String owner, String type, String data, boolean draft) {

	static final int TTL = 3600;

	DnsRecord(String owner, String type, String data) {
		this(owner, type, data, false);
	}
}
