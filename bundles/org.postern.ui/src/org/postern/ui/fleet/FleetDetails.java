package org.postern.ui.fleet;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.postern.api.check.StepStatus;
import org.postern.core.fleet.FleetRecord;
import org.postern.ui.widgets.RichText;

/** What was found at the selected endpoint. */
final class FleetDetails {

	private final RichText text;

	FleetDetails(Composite parent) {
		text = new RichText(parent, Messages.details_name);
	}

	Composite control() {
		return text.control();
	}

	void show(Optional<FleetRecord> selected) {
		text.clear();
		selected.ifPresentOrElse(this::result, () -> text.paragraph(Messages.details_select));
		text.show();
	}

	private void result(FleetRecord result) {
		text.heading(result.key()).paragraph(result.status().label());
		for (FleetRecord.Found found : result.findings()) {
			text.heading(found.severity().key() + ": " + found.summary());
			if (!found.remedy().isBlank()) {
				text.paragraph(found.remedy());
			}
		}
		result.session().ifPresent(session -> text.heading(Messages.details_tls)
				.paragraph(session.version() + ", " + session.cipher() + session.group().map(name -> ", " + name).orElse("")));
		result.certificate().ifPresent(shown -> text.heading(Messages.details_certificate).paragraph(shown.subject())
				.paragraph(NLS.bind(Messages.details_issuer, shown.issuer()))
				.paragraph(NLS.bind(Messages.details_until, shown.notAfter())));
		text.heading(Messages.details_steps);
		result.steps().stream().filter(step -> step.status() != StepStatus.UNKNOWN).forEach(step -> text
				.code(String.format("%-24s %6d ms  %s", step.stage().label(), step.elapsed().toMillis(), step.subject())));
	}
}
