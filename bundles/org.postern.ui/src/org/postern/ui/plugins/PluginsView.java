package org.postern.ui.plugins;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolItem;
import org.postern.plugins.Plugin;
import org.postern.plugins.Provides;
import org.postern.ui.icons.Icon;
import org.postern.ui.job.Subscription;
import org.postern.ui.job.UiThread;
import org.postern.ui.widgets.RecordLook;
import org.postern.ui.widgets.RecordTable;
import org.postern.ui.widgets.RichText;
import org.postern.ui.widgets.ViewFrame;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** The extra plug-ins, what became of each, and everything that can be done with them. */
public final class PluginsView {

	/** The id of this view, as plugin.xml gives it. */
	public static final String ID = "org.postern.ui.plugins";

	private final PluginDesk desk;
	private final PluginActions actions;
	private Optional<Plugin> selected = Optional.empty();
	private ViewFrame frame;
	private ToolItem update;
	private ToolItem toggle;
	private ToolItem uninstall;
	private ToolItem restart;
	private SashForm sash;
	private RecordTable<Plugin> table;
	private RichText details;
	private Subscription subscription;

	@Inject
	public PluginsView(PluginDesk desk, PluginActions actions) {
		this.desk = desk;
		this.actions = actions;
	}

	@PostConstruct
	public void create(Composite parent) {
		frame = new ViewFrame(parent, Messages.view_name, Icon.PLUGIN, Messages.empty_title, Messages.empty_text);
		frame.header().action(Icon.INSTALL, Messages.action_install, Messages.action_installTip, actions::install);
		update = action(Icon.REFRESH, Messages.action_update, Messages.action_updateTip, actions::update);
		toggle = action(Icon.STOP, Messages.action_disable, Messages.action_disableTip, this::toggle);
		uninstall = action(Icon.CANCEL, Messages.action_uninstall, Messages.action_uninstallTip, actions::uninstall);
		frame.header().action(Icon.LOCK, Messages.action_publishers, Messages.action_publishersTip, actions::publishers);
		restart = frame.header().action(Icon.START, Messages.restart_now, Messages.action_restartTip, actions::restart);
		frame.empty().action(Icon.INSTALL, Messages.action_install, actions::install);
		sash = new SashForm(frame.body(), SWT.HORIZONTAL);
		table = new RecordTable<>(sash, frame.icons(), look(), this::select);
		details = new RichText(sash, Messages.view_details);
		sash.setWeights(64, 36);
		select(Optional.empty());
		subscription = desk.follow(UiThread.of(frame.body()), this::show);
	}

	private ToolItem action(Icon icon, String label, String tip, Consumer<Plugin> action) {
		return frame.header().action(icon, label, tip, () -> selected.ifPresent(action));
	}

	private static RecordLook<Plugin> look() {
		return new RecordLook<>(Messages.view_name,
				List.of(RecordLook.Column.of(Messages.column_plugin, 190, Plugin::label),
						RecordLook.Column.of(Messages.column_state, 180, PluginText::state),
						RecordLook.Column.of(Messages.column_publisher, 190, PluginText::publisher),
						RecordLook.Column.of(Messages.column_version, 160, Plugin::version),
						RecordLook.Column.of(Messages.column_brings, 190, plugin -> Provides.describe(plugin.provides()))),
				PluginText::icon, Comparator.comparing(Plugin::label).thenComparing(Plugin::version),
				plugin -> String.join(" ", plugin.label(), plugin.name(), PluginText.state(plugin),
						Provides.describe(plugin.provides()), PluginText.publisher(plugin)),
				Messages.filter_hint, Messages.filter_troubled, plugin -> plugin.state() != Plugin.State.WORKING);
	}

	private void show(List<Plugin> plugins) {
		frame.show(sash, plugins.isEmpty());
		table.show(plugins);
		table.selectFirst();
		boolean due = desk.isRestartDue();
		restart.setEnabled(due);
		frame.header().say(icon(plugins, due), due && !desk.isSafeMode() ? Messages.summary_restart : summary(plugins));
	}

	private Icon icon(List<Plugin> plugins, boolean due) {
		boolean broken = plugins.stream().anyMatch(plugin -> plugin.state() == Plugin.State.ISOLATED);
		return broken || desk.isSafeMode() ? Icon.WARNED : due || plugins.isEmpty() ? Icon.INFO : Icon.PASSED;
	}

	private String summary(List<Plugin> plugins) {
		if (desk.isSafeMode()) {
			return Messages.summary_safe;
		}
		return plugins.isEmpty() ? Messages.summary_none : NLS.bind(Messages.summary, plugins.size(),
				plugins.stream().filter(plugin -> plugin.state() == Plugin.State.ISOLATED).count());
	}

	private void select(Optional<Plugin> next) {
		selected = next;
		boolean present = next.filter(plugin -> plugin.state() != Plugin.State.REMOVED).isPresent();
		boolean disabled = next.filter(plugin -> plugin.state() == Plugin.State.DISABLED).isPresent();
		update.setEnabled(present);
		toggle.setEnabled(present);
		toggle.setText(disabled ? Messages.action_enable : Messages.action_disable);
		toggle.setToolTipText(disabled ? Messages.action_enableTip : Messages.action_disableTip);
		toggle.setImage(frame.icons().get(disabled ? Icon.START : Icon.STOP));
		uninstall.setEnabled(present);
		details.clear();
		next.ifPresent(plugin -> PluginText.append(details, plugin));
		details.show();
		toggle.getParent().requestLayout();
	}

	private void toggle(Plugin plugin) {
		actions.enable(plugin, plugin.state() == Plugin.State.DISABLED);
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
