// A bot on discord.js, somebody else's client: what it accepts from the fake Discord, and what the fake accepts from it,
// proves that the fake is not shaped to our adapter. Reports on standard output, ends with its standard input.
import {
  ActionRowBuilder, ApplicationCommandType, ButtonBuilder, ButtonStyle, Client, ContextMenuCommandBuilder, EmbedBuilder, Events,
  LabelBuilder, MessageFlags, ModalBuilder, SlashCommandBuilder, TextInputBuilder, TextInputStyle,
} from 'discord.js';

const commands = [
  new SlashCommandBuilder().setName('echo').setDescription('Says it back at once')
    .addStringOption(o => o.setName('text').setDescription('What to say').setRequired(true)),
  new SlashCommandBuilder().setName('slow').setDescription('Defers, edits and follows up'),
  new SlashCommandBuilder().setName('quote').setDescription('Has autocomplete')
    .addStringOption(o => o.setName('speaker').setDescription('Who said it').setAutocomplete(true)),
  new SlashCommandBuilder().setName('form').setDescription('Opens a modal'),
  new ContextMenuCommandBuilder().setName('Find in sources').setType(ApplicationCommandType.Message),
];

const more = new ActionRowBuilder().addComponents(
  new ButtonBuilder().setCustomId('more:1').setLabel('More').setStyle(ButtonStyle.Secondary),
  new ButtonBuilder().setCustomId('delete').setLabel('Delete').setStyle(ButtonStyle.Danger));

const handlers = {
  echo: i => i.reply({ embeds: [new EmbedBuilder().setTitle('Echo').setDescription(i.options.getString('text'))], components: [more] }),
  slow: async i => {
    await i.deferReply({ flags: MessageFlags.Ephemeral });
    await i.editReply({ content: 'late but here' });
    await i.followUp({ content: 'and more', flags: MessageFlags.Ephemeral });
    await i.fetchReply();
  },
  form: i => i.showModal(new ModalBuilder().setCustomId('form').setTitle('A form').addLabelComponents(
    new LabelBuilder().setLabel('Question').setTextInputComponent(new TextInputBuilder().setCustomId('question').setStyle(TextInputStyle.Short)))),
  'Find in sources': i => i.reply({ content: `about: ${i.targetMessage.content}`, flags: MessageFlags.Ephemeral }),
  'more:1': i => i.update({ content: 'page 2', embeds: [] }),
  delete: async i => {
    await i.deferUpdate();
    await i.deleteReply();
  },
};

const client = new Client({ intents: [], rest: { api: process.env.DISCORD_API_URL } });

client.on(Events.InteractionCreate, async interaction => {
  try {
    if (interaction.isAutocomplete()) {
      await interaction.respond([{ name: `${interaction.options.getFocused()}braham`, value: 'abraham' }]);
    } else if (interaction.isModalSubmit()) {
      await interaction.reply(`asked: ${interaction.fields.getTextInputValue('question')}`);
    } else {
      await handlers[interaction.commandName ?? interaction.customId](interaction);
    }
  } catch (error) {
    console.log(`error ${error.stack}`);
  }
});

client.on(Events.ClientReady, async ready => {
  const registered = await ready.application.commands.set(commands);
  console.log(`ready ${ready.user.username} ${registered.size}`);
});
client.on(Events.ShardResume, (_, replayed) => console.log(`resumed ${replayed}`));
client.on(Events.Error, error => console.log(`error ${error.stack}`));
process.on('unhandledRejection', error => console.log(`error ${error.stack}`));

process.stdin.resume().on('end', async () => {
  await client.destroy();
  process.exit(0);
});

await client.login(process.env.DISCORD_TOKEN);
