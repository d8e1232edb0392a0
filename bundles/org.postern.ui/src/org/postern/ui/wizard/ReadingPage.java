package org.postern.ui.wizard;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.postern.api.model.MailServer;
import org.postern.core.site.Site;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;
import org.postern.ui.job.UiThread;
import org.postern.ui.site.SiteContext;
import org.postern.ui.widgets.AnswerStack;

/** Asks the server what it does now, and shows it: complete when the server has answered. */
final class ReadingPage extends WizardPage {

	private final ServerForm form;
	private final ServerAdder adder;
	private final SiteContext context;
	private Optional<Present> present = Optional.empty();
	private final UnaryOperator<String> labels;
	private Optional<Job> job = Optional.empty();
	private AnswerStack stack;
	private PresentPane found;

	/** @param labels what people call a protocol, by its id */
	ReadingPage(ServerForm form, ServerAdder adder, SiteContext context, UnaryOperator<String> labels) {
		super(Messages.reading_title);
		this.form = form;
		this.adder = adder;
		this.context = context;
		this.labels = labels;
		setTitle(Messages.reading_title);
		setDescription(Messages.reading_message);
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Icons icons = new Icons(parent);
		stack = new AnswerStack(parent, icons, Messages.reading_cancel, this::cancel);
		stack.onFailure(Icon.LOCK, Messages.reading_secrets, this::takeSecrets);
		stack.onFailure(Icon.REFRESH, Messages.reading_again, this::read);
		found = new PresentPane(stack.control(), icons, labels);
		setControl(stack.control());
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible && !present.map(Present::server).equals(Optional.of(form.server()))) {
			read();
		}
	}

	/** The server as it was found, with the policy that it follows now; empty until it has answered. */
	Optional<MailServer> server() {
		return present.filter(Present.Found.class::isInstance).map(Present.Found.class::cast)
				.map(known -> known.server().withPolicy(known.state().policy()));
	}

	private void read() {
		stop();
		Executor screen = UiThread.of(stack.control());
		MailServer asked = form.server();
		Site site = context.state().site().orElseThrow();
		show(new Present.Reading(asked));
		job = Optional.of(adder.read(site, asked, answer -> screen.execute(() -> answered(answer))));
	}

	/** An answer to what is no longer asked is of no use. */
	private void answered(Present answer) {
		if (present.equals(Optional.of(new Present.Reading(answer.server())))) {
			show(answer);
		}
	}

	private void takeSecrets() {
		adder.secrets(context.state().site().orElseThrow(), form.server(), getShell());
		read();
	}

	private void cancel() {
		stop();
		show(new Present.Unknown(form.server(), Messages.reading_cancelled, Messages.reading_cancelledRemedy));
	}

	private void stop() {
		job.ifPresent(Job::cancel);
		job = Optional.empty();
	}

	private void show(Present now) {
		present = Optional.of(now);
		switch (now) {
			case Present.Reading reading ->
				stack.waitFor(Messages.server_reading, NLS.bind(Messages.reading_who, reading.server().host()));
			case Present.Unknown unknown -> stack.fail(unknown.reason(), unknown.remedy());
			case Present.Found known -> {
				found.show(known);
				stack.show(found.control());
			}
		}
		setPageComplete(now instanceof Present.Found);
	}

	@Override
	public void dispose() {
		stop();
		super.dispose();
	}
}
