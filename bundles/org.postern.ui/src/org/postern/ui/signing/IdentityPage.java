package org.postern.ui.signing;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.profile.SigningException;
import org.postern.api.profile.SigningIdentity;
import org.postern.core.signing.ProfileSigning;
import org.postern.core.site.Site;
import org.postern.ui.job.Latest;
import org.postern.ui.job.UiThread;
import org.postern.ui.widgets.FormRow;
import org.postern.ui.widgets.RichText;

/** Shows who would sign, and what stands against it, before anything is kept. Complete when there is somebody of use. */
final class IdentityPage extends WizardPage {

	private static final int TEXT_HEIGHT = 240;

	/** What came of looking. */
	private sealed interface Answer {

		record Found(IdentitySource from, SigningIdentity identity) implements Answer {
		}

		record Refused(IdentitySource from, String reason, String remedy) implements Answer {
		}
	}

	private final ProfileSigning signing;
	private final Supplier<IdentitySource> source;
	private Optional<IdentitySource> asked = Optional.empty();
	private Optional<SigningIdentity> found = Optional.empty();
	private Text name;
	private RichText text;
	private Latest<IdentitySource, Answer> reading;

	IdentityPage(ProfileSigning signing, Supplier<IdentitySource> source) {
		super(Messages.preview_title);
		this.signing = signing;
		this.source = source;
		setTitle(Messages.preview_title);
		setDescription(Messages.preview_message);
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(page);
		Composite form = FormRow.form(page);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
		name = FormRow.add(form, Messages.preview_name, Messages.preview_nameHint, row -> new Text(row, SWT.BORDER));
		name.addModifyListener(event -> check());
		text = new RichText(page, Messages.answer_name);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, TEXT_HEIGHT).applyTo(text.control());
		reading = new Latest<>(Messages.job_read, this::look, UiThread.of(page), this::take);
		setControl(page);
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		Optional<IdentitySource> wanted = visible ? Optional.of(source.get()) : asked;
		if (!wanted.equals(asked)) {
			asked = wanted;
			found = Optional.empty();
			setErrorMessage(null);
			text.clear().paragraph(Messages.preview_reading).show();
			check();
			reading.ask(wanted.get());
		}
	}

	private Answer look(IdentitySource from) {
		try {
			return new Answer.Found(from, from.get(signing));
		} catch (SigningException e) {
			return new Answer.Refused(from, e.getMessage(), e.remedy());
		}
	}

	/** An answer to what is no longer asked is of no use. */
	private void take(Answer answer) {
		switch (answer) {
			case Answer.Found known when asked.equals(Optional.of(known.from())) -> show(known.identity());
			case Answer.Refused refused when asked.equals(Optional.of(refused.from())) -> {
				setErrorMessage(refused.reason());
				text.clear().heading(refused.reason()).paragraph(NLS.bind(Messages.answer_refused, refused.remedy())).show();
			}
			default -> { }
		}
	}

	private void show(SigningIdentity identity) {
		found = Optional.of(identity);
		name.setText(signing.usualName(identity));
		new IdentityText(text).show(identity, signing.review(identity));
		check();
	}

	private void check() {
		boolean named = name.getText().strip().matches(Site.IDENTITY);
		Optional<String> trouble = found.flatMap(this::error)
				.or(() -> found.filter(known -> !named).map(known -> Messages.preview_nameMissing));
		if (found.isPresent()) {
			setErrorMessage(trouble.orElse(null));
		}
		setPageComplete(found.isPresent() && trouble.isEmpty());
	}

	private Optional<String> error(SigningIdentity identity) {
		return signing.review(identity).stream().filter(finding -> finding.severity() == Severity.ERROR)
				.map(Finding::summary).findFirst();
	}

	Optional<SigningIdentity> identity() {
		return found;
	}

	String name() {
		return name.getText().strip();
	}
}
