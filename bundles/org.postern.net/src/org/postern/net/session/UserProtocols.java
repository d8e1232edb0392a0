package org.postern.net.session;

import java.util.List;

/**
 * The protocols of one bundle by which users log in. A bundle that adds a protocol registers this service beside it, and
 * tests with a login log in by the protocol too.
 */
public interface UserProtocols {

	List<UserProtocol> protocols();
}
