package org.postern.ui.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolItem;
import org.postern.ui.command.Commands;
import org.postern.ui.delivery.DeliveryState.Phase;
import org.postern.ui.icons.Icon;
import org.postern.ui.job.Subscription;
import org.postern.ui.job.UiThread;
import org.postern.ui.site.SiteContext;
import org.postern.ui.widgets.RecordLook;
import org.postern.ui.widgets.RecordTable;
import org.postern.ui.widgets.RichText;
import org.postern.ui.widgets.SaveAs;
import org.postern.ui.widgets.ViewFrame;
import org.postern.ui.widgets.ViewHeader;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** A line for each place that is published to and each user that is given a profile, live; and what clients find. */
public final class DeliveryView {

	/** The id of this view, as plugin.xml gives it. */
	public static final String ID = "org.postern.ui.delivery";

	private final DeliveryRuns runs;
	private final SiteContext context;
	private final Commands commands;
	private DeliveryState state = DeliveryState.none();
	private ViewFrame frame;
	private ToolItem check;
	private ToolItem resume;
	private ToolItem cancel;
	private ToolItem export;
	private SashForm sash;
	private RecordTable<DeliveryLine> table;
	private RichText details;
	private Subscription subscription;

	@Inject
	public DeliveryView(DeliveryRuns runs, SiteContext context, Commands commands) {
		this.runs = runs;
		this.context = context;
		this.commands = commands;
	}

	@PostConstruct
	public void create(Composite parent) {
		frame = new ViewFrame(parent, Messages.view_name, Icon.PUBLISH, Messages.empty_title, Messages.empty_text);
		actions(frame.header());
		frame.empty().action(Icon.PUBLISH, Messages.empty_publish, () -> commands.run(Commands.PUBLISH));
		frame.empty().action(Icon.PUSH, Messages.empty_push, () -> commands.run(Commands.PUSH));
		sash = new SashForm(frame.body(), SWT.HORIZONTAL);
		table = new RecordTable<>(sash, frame.icons(), look(), this::explain);
		details = new RichText(sash, Messages.details_name);
		sash.setWeights(66, 34);
		explain(Optional.empty());
		subscription = runs.follow(UiThread.of(sash), this::show);
	}

	private void actions(ViewHeader header) {
		header.action(Icon.PUBLISH, Messages.action_publish, Messages.action_publishTip,
				() -> commands.run(Commands.PUBLISH));
		header.action(Icon.PUSH, Messages.action_push, Messages.action_pushTip, () -> commands.run(Commands.PUSH));
		check = header.action(Icon.TEST, Messages.action_check, Messages.action_checkTip, this::check);
		resume = header.action(Icon.RUN, Messages.action_resume, Messages.action_resumeTip, this::resume);
		cancel = header.action(Icon.CANCEL, Messages.action_cancel, Messages.action_cancelTip, runs::cancel);
		export = header.action(Icon.COPY, Messages.action_export, Messages.action_exportTip, this::export);
	}

	private static RecordLook<DeliveryLine> look() {
		return new RecordLook<>(Messages.table_name,
				List.of(RecordLook.Column.of(Messages.column_who, 190, DeliveryLine::who),
						RecordLook.Column.of(Messages.column_where, 230, DeliveryLine::where),
						new RecordLook.Column<>(Messages.column_state, 130, line -> line.status().label(),
								Comparator.comparing(DeliveryLine::status)),
						RecordLook.Column.of(Messages.column_detail, 380, line -> firstLine(line.detail()))),
				line -> line.status().icon(), (one, other) -> 0,
				line -> String.join(" ", line.who(), line.where(), line.status().label(), line.detail()),
				Messages.filter_hint, Messages.filter_troubled, line -> line.status().isTrouble());
	}

	private static String firstLine(String text) {
		return text.lines().findFirst().orElse("");
	}

	private void explain(Optional<DeliveryLine> selected) {
		details.clear();
		selected.ifPresentOrElse(line -> {
			details.heading(line.who() + ", " + line.where()).paragraph(line.status().label());
			line.detail().lines().forEach(details::paragraph);
			if (!line.remedy().isBlank()) {
				details.heading(Messages.details_remedy).paragraph(line.remedy());
			}
		}, () -> details.paragraph(Messages.details_select));
		details.show();
	}

	private void show(DeliveryState next) {
		state = next;
		boolean nothing = next.phase() == Phase.NONE || next.phase() == Phase.IMPOSSIBLE;
		frame.empty().say(next.phase() == Phase.IMPOSSIBLE ? Messages.trouble_title : Messages.empty_title,
				next.trouble().orElse(Messages.empty_text));
		frame.show(sash, nothing);
		frame.header().say(icon(next), text(next));
		boolean runs = next.phase() == Phase.RUNNING;
		cancel.setEnabled(runs);
		check.setEnabled(!runs);
		resume.setEnabled(!runs && next.run().isPresent());
		export.setEnabled(!next.lines().isEmpty());
		table.show(next.lines());
	}

	private static Icon icon(DeliveryState state) {
		return switch (state.phase()) {
			case NONE -> Icon.INFO;
			case RUNNING -> Icon.RUNNING;
			case CANCELLED -> Icon.CANCEL;
			case IMPOSSIBLE -> Icon.ERROR;
			case ENDED -> state.troubles() > 0 ? Icon.WARNED : Icon.PASSED;
		};
	}

	private static String text(DeliveryState state) {
		int all = state.lines().size();
		return switch (state.phase()) {
			case NONE -> Messages.state_none;
			case RUNNING -> NLS.bind(Messages.state_running, new Object[] { state.title(), state.done(), all });
			case ENDED -> NLS.bind(Messages.state_ended,
					new Object[] { state.title(), all - state.troubles(), state.troubles() });
			case CANCELLED -> NLS.bind(Messages.state_cancelled, new Object[] { state.title(), all
					- state.lines().stream().filter(line -> line.status() == DeliveryStatus.LEFT_OUT).count(), all });
			case IMPOSSIBLE -> state.title() + ": " + Messages.trouble_title;
		};
	}

	private void check() {
		context.state().site().ifPresent(site -> runs.check(site, site.domains()));
	}

	private void resume() {
		context.state().site().ifPresent(site -> state.run().ifPresent(run -> runs.resume(site, run)));
	}

	private void export() {
		new SaveAs(sash.getShell(), Messages.export_title, Messages.export_name).ask().ifPresent(this::write);
	}

	private void write(Path file) {
		try {
			Files.writeString(file, DeliveryCsv.of(state.lines()));
		} catch (IOException e) {
			MessageDialog.openError(sash.getShell(), Messages.export_title,
					NLS.bind(Messages.export_failed, file, e.getMessage()));
		}
	}

	@Focus
	public void focus() {
		frame.focus();
	}

	@PreDestroy
	public void close() {
		subscription.close();
	}
}
