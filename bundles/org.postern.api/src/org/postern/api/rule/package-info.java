/**
 * What a test looks for. A protocol puts what it saw into {@link org.postern.api.rule.Fact facts}; each
 * {@link org.postern.api.rule.TestRule rule} judges one kind of fact and yields one kind of finding. Rules come from
 * services ({@link org.postern.api.rule.TestRules}), so that a bundle can add its own, also for facts of another.
 */
package org.postern.api.rule;
