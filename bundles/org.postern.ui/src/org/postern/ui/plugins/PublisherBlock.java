package org.postern.ui.plugins;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.postern.plugins.Candidate;
import org.postern.plugins.Consent;
import org.postern.plugins.Publisher;
import org.postern.ui.widgets.RichText;

/** One publisher with the certificate, and how far to trust it. */
final class PublisherBlock {

	/** In pixels; the text asks for no more, and is wrapped to the width there is. */
	private static final int TEXT_WIDTH = 540;

	private final Group group;
	private final Consumer<Consent.Extent> answer;

	/** @param answer is told what is chosen */
	PublisherBlock(Composite parent, Publisher publisher, List<Candidate> signed, Consumer<Consent.Extent> answer) {
		this.answer = answer;
		group = group(parent, NLS.bind(Messages.trust_signed, names(signed)));
		words(group, Messages.trust_words, words -> PluginText.append(words, publisher));
		choice(Messages.trust_once, Consent.Extent.ONCE);
		choice(Messages.trust_always, Consent.Extent.ALWAYS);
	}

	/** What stands around a question, as wide as there is room. */
	static Group group(Composite parent, String title) {
		Group group = new Group(parent, SWT.NONE);
		group.setText(title);
		GridLayoutFactory.swtDefaults().spacing(0, 6).applyTo(group);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
		return group;
	}

	/** Words that are wrapped, and as high as they are then. */
	static void words(Group group, String name, Consumer<RichText> content) {
		RichText words = new RichText(group, name);
		content.accept(words);
		words.show();
		GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(words.control());
	}

	static String names(List<Candidate> candidates) {
		return candidates.stream().map(Candidate::label).collect(Collectors.joining(", "));
	}

	private void choice(String label, Consent.Extent extent) {
		Button choice = new Button(group, SWT.RADIO);
		choice.setText(label);
		choice.addListener(SWT.Selection, event -> {
			if (choice.getSelection()) {
				answer.accept(extent);
			}
		});
	}
}
