package org.postern.ui.editor.domain;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.postern.api.model.Domain;
import org.postern.api.model.Publication;
import org.postern.ui.editor.EditorServices;
import org.postern.ui.job.Latest;
import org.postern.ui.job.UiThread;
import org.postern.ui.publish.PlaceWords;
import org.postern.ui.publish.PublishedText;
import org.postern.ui.widgets.RichText;

/** What the selected place is, what it was given last, and whether the policy still says so. */
final class PlaceText {

	private static final int WIDTH = 340;

	private final PlaceWords words;
	private final RichText text;
	private final Latest<Asked, String> published;
	private final EditorServices services;
	private Optional<Publication> shown = Optional.empty();
	private String state = "";

	private record Asked(Domain domain, Publication place) {
	}

	PlaceText(Composite parent, EditorServices services) {
		this.services = services;
		words = new PlaceWords(services.profiles().channels());
		text = new RichText(parent, Messages.about_section);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 200).applyTo(text.control());
		published = new Latest<>(Messages.about_job, this::look, UiThread.of(parent), this::take);
	}

	void show(Optional<Domain> domain, Optional<Publication> place) {
		shown = place;
		state = "";
		draw();
		domain.ifPresent(stated -> place.ifPresent(selected -> published.ask(new Asked(stated, selected))));
	}

	private String look(Asked asked) {
		return services.context().state().site().map(site -> new PublishedText(services.publishing(), services.profiles())
				.of(site.with(asked.domain()), asked.domain(), asked.place())).orElse("");
	}

	private void take(String found) {
		state = found;
		draw();
	}

	private void draw() {
		text.clear();
		if (shown.isEmpty()) {
			text.heading(Messages.about_nowhere).paragraph(Messages.about_nowhereText);
		} else {
			text.heading(words.whole(shown.get()));
			words.info(shown.get()).ifPresent(channel -> text.paragraph(channel.summary()));
			if (!state.isEmpty()) {
				text.heading(Messages.about_last).paragraph(state);
			}
		}
		text.show();
	}
}
