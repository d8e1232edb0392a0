package org.postern.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.postern.net.tls.hello.ByteReader;
import org.postern.net.tls.hello.ProtocolVersion;

/**
 * What a client offers, as a server reads it.
 *
 * @param record     the bytes it was read from
 * @param version    the highest version offered, as on the wire
 * @param suites     the numbers of the cipher suites, in order
 * @param extensions the types of its extensions
 */
public record HelloSeen(byte[] record, int version, List<Integer> suites, Set<Integer> extensions) {

	private static final int SERVER_NAME = 0;
	private static final int STATUS_REQUEST = 5;
	private static final int SUPPORTED_VERSIONS = 43;
	private static final int HEADERS = 9;

	static HelloSeen of(byte[] record) throws ByteReader.TruncatedException {
		ByteReader in = new ByteReader(record);
		in.block(HEADERS);
		int version = in.u16();
		in.block(32);
		in.block8();
		List<Integer> suites = new ArrayList<>();
		ByteReader list = in.block16();
		while (list.left() >= 2) {
			suites.add(list.u16());
		}
		in.block8();
		Set<Integer> extensions = new HashSet<>();
		if (in.left() >= 2) {
			ByteReader all = in.block16();
			while (all.left() >= 4) {
				extensions.add(all.u16());
				all.block16();
			}
		}
		int highest = extensions.contains(SUPPORTED_VERSIONS) ? ProtocolVersion.TLS_1_3.code() : version;
		return new HelloSeen(record, highest, suites, extensions);
	}

	/** Whether the client says which host it wants. */
	public boolean namesHost() {
		return extensions.contains(SERVER_NAME);
	}

	/** Whether this is Java's own TLS; an examination asks for no OCSP response. */
	public boolean isOfJava() {
		return extensions.contains(STATUS_REQUEST);
	}
}
