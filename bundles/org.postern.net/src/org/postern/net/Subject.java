package org.postern.net;

import java.net.Inet6Address;

import org.postern.api.check.CheckRequest;

/** What a step was done to, in words: {@code 127.0.0.1:12525} or {@code [::1]:993}. */
final class Subject {

	private Subject() {
	}

	static String of(CheckRequest request) {
		String address = request.address().getHostAddress();
		String host = request.address() instanceof Inet6Address ? "[" + address + "]" : address;
		return host + ":" + request.endpoint().port();
	}
}
