package org.postern.ui.test;

import java.util.List;
import java.util.function.UnaryOperator;

import org.eclipse.osgi.util.NLS;
import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.ui.widgets.FindingText;
import org.postern.ui.widgets.RichText;

/** What is said beside the tree of the selected line: explanation, remedy, facts and the dialogue. */
final class TestDetails {

	private final RichText text;
	private final UnaryOperator<String> labels;

	/** @param labels what people call a protocol, by its id */
	TestDetails(RichText text, UnaryOperator<String> labels) {
		this.text = text;
		this.labels = labels;
	}

	void show(TestRun run) {
		text.clear();
		run.trouble().ifPresent(finding -> FindingText.append(text, finding));
		if (run.trouble().isEmpty()) {
			text.paragraph(Messages.details_select);
		}
		text.show();
	}

	void show(TestNode node, TestPhase phase) {
		text.clear();
		switch (node) {
			case TestNode.EndpointNode endpoint -> endpoint(endpoint, phase);
			case TestNode.StepNode step -> step(step, phase);
			case TestNode.TripNode trip -> trip(trip, phase);
			case TestNode.TripStepNode step -> step(step.step());
		}
		text.show();
	}

	private void endpoint(TestNode.EndpointNode node, TestPhase phase) {
		text.heading(node.run().endpoint().describe(labels));
		text.paragraph(TestLook.of(node, phase, labels).state());
		node.run().report().map(report -> report.findings()).orElse(List.of()).forEach(this::finding);
		transcript(node.run());
	}

	private void step(TestNode.StepNode node, TestPhase phase) {
		node.ended().ifPresentOrElse(this::step, () -> {
			TestLook look = TestLook.of(node, phase, labels);
			text.heading(look.text()).paragraph(look.state());
		});
		transcript(node.of());
	}

	private void trip(TestNode.TripNode node, TestPhase phase) {
		text.heading(Messages.look_roundTrip).paragraph(Messages.details_roundTrip);
		text.paragraph(TestLook.of(node, phase, labels).state());
		node.steps().forEach(step -> step.findings().forEach(this::finding));
	}

	private void step(Step step) {
		TestLook look = TestLook.step(step);
		String time = look.elapsed().map(TestLook::time).map(words -> ", " + words).orElse("");
		text.heading(look.text()).paragraph(look.state() + time);
		step.because().ifPresent(stage -> text.paragraph(NLS.bind(Messages.details_because, stage.label())));
		step.facts().forEach(text::paragraph);
		step.findings().forEach(this::finding);
	}

	private void finding(Finding finding) {
		FindingText.append(text, finding);
	}

	private void transcript(EndpointRun run) {
		if (!run.transcript().isEmpty()) {
			text.heading(Messages.details_transcript);
			run.transcript().forEach(text::code);
		}
	}
}
