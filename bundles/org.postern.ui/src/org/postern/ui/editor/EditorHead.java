package org.postern.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.widgets.Form;
import org.postern.api.finding.Finding;
import org.postern.core.site.SiteDocument;
import org.postern.core.site.SiteException;

/** The head above all pages: what this is, the worst that is known of it, and what can be done. */
final class EditorHead {

	private final Form form;
	private final SiteText<?> text;
	private final Supplier<Optional<String>> title;
	private final Supplier<List<Finding>> findings;
	private Optional<DiskNotice> notice = Optional.empty();
	private Optional<String> failure = Optional.empty();

	/**
	 * @param title    what the text is about; empty where it was never understood
	 * @param findings what is known of it
	 */
	EditorHead(IManagedForm managed, SiteText<?> text, Supplier<Optional<String>> title,
			Supplier<List<Finding>> findings, HeadButton button) {
		form = managed.getForm().getForm();
		this.text = text;
		this.title = title;
		this.findings = findings;
		managed.getToolkit().decorateFormHeading(form);
		form.getToolBarManager().add(button);
		form.getToolBarManager().update(true);
	}

	/** Shows the state of the text. */
	void show() {
		form.setText(title.get().orElse(text.saved().file().getFileName().toString()));
		HeaderMessage message = failure.map(why -> new HeaderMessage(why, IMessageProvider.ERROR))
				.orElseGet(() -> HeaderMessage.of(text.problems(), findings.get()));
		form.setMessage(message.text().isEmpty() ? null : message.text(), message.type());
	}

	/** @return whether the text is on disk now; if not, the head says why and offers the choice there is */
	boolean save() {
		failure = Optional.empty();
		try {
			text.settle();
			if (lookAtDisk()) {
				return false;
			}
			text.save();
		} catch (SiteException e) {
			failure = Optional.of(NLS.bind(Messages.head_notSaved, e.getMessage()));
		}
		show();
		return failure.isEmpty();
	}

	/**
	 * Notices a file that was changed outside. An editor without changes of its own simply shows it; one with changes
	 * offers the choice.
	 *
	 * @return whether somebody has to choose
	 */
	boolean lookAtDisk() {
		try {
			text.changedOnDisk().ifPresentOrElse(this::differs, this::agrees);
		} catch (SiteException e) {
			failure = Optional.of(e.getMessage());
			show();
		}
		return notice.isPresent();
	}

	private void differs(SiteDocument disk) {
		if (!text.isDirty()) {
			text.takeTheirs(disk);
		} else if (notice.isEmpty()) {
			DiskNotice made = new DiskNotice(form.getHead(), disk.file().toString(), () -> choose(text::takeTheirs),
					() -> choose(text::keepMine));
			notice = Optional.of(made);
			form.setHeadClient(made.control());
			form.layout(true, true);
		}
	}

	private void choose(Consumer<SiteDocument> choice) {
		try {
			choice.accept(text.onDisk());
		} catch (SiteException e) {
			failure = Optional.of(e.getMessage());
		}
		agrees();
		show();
	}

	private void agrees() {
		notice.ifPresent(shown -> {
			form.setHeadClient(null);
			shown.control().dispose();
			form.layout(true, true);
		});
		notice = Optional.empty();
	}
}
