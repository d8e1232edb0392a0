package org.postern.web;

/** For load balancers: whoever reads this was answered. */
record HealthPage() implements Page {

	@Override
	public String name() {
		return "health";
	}

	@Override
	public Answer answer(Question question) {
		return Answer.text(200, "ok\n");
	}
}
