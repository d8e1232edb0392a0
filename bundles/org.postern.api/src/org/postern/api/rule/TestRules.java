package org.postern.api.rule;

import java.util.List;

/** The rules of a bundle. A bundle that registers this service has its findings in tests, console and docs alike. */
public interface TestRules {

	List<TestRule<?>> rules();
}
