/**
 * Made by scripts/train-headline.ts; not to be edited by hand.
 * Corpus: 855 captures, SHA-256 e31492fa31324695. On publishers not seen:
 *   855 captures with a title, 720 with it among the candidates
 *   least   given   right   accuracy   precision
 *   0.30     768     584     0.6830      0.7604
 *   0.40     705     557     0.6515      0.7901
 *   0.45     666     534     0.6246      0.8018
 *   0.50     634     522     0.6105      0.8233
 *   0.55     589     495     0.5789      0.8404
 *   0.60     552     469     0.5485      0.8496
 *   0.70     478     418     0.4889      0.8745
 *   0.52 fun-de-BR_2024_08_27 nahost ticker palästinenser mutmaßlich von siedlern erschossen
 *   0.54 fun-de-BR_2024_08_27.col nahost ticker palästinenser mutmaßlich von siedlern erschossen
 *   0.60 fun-de-BSZ_2025_09_09 stromausfall berlin ampeln s bahnen wie sicher ist unser stromnetz
 *   0.60 fun-de-BSZ_2025_09_09.col stromausfall berlin ampeln s bahnen wie sicher ist unser stromnetz
 *   0.80 fun-de-BSZ_2025_11_06 haftbefehl streeck lobt doku und warnt vor kokain verherrlichung im rap
 *   0.90 fun-de-BSZ_2025_11_06.col haftbefehl streeck lobt doku und warnt vor kokain verherrlichung im rap
 *   0.39 fun-fr-EuronewsFR_2024_04_30 comment les efforts européens ont permis de sauver le merlu de lextinction
 *   0.39 fun-fr-EuronewsFR_2024_04_30.col comment les efforts européens ont permis de sauver le merlu de lextinction
 *   0.25 fun-fr-EuronewsFR_2026_01_06.col facebook twitter flipboard send linkedin messenger bluesky telegram threads whatsapp
 *   0.02 wcxb-0023.col click here to download the free catering comparison spreadsheet you must be signed into your own google account to download next click on the file and then make a copy to save the spreadsheet to your own account
 *   0.02 wcxb-0061.col example h6
 *   0.95 wcxb-0128.col keeping your home spotless the latest trends in house cleaning services
 *   0.39 wcxb-0354 house renovation costs a complete breakdown for homeowners and investors
 *   0.39 wcxb-0354.col house renovation costs a complete breakdown for homeowners and investors
 *   0.66 wcxb-0392 st vincent the grenadines
 *   0.51 wcxb-0404 last active december 20 2025 13 58
 *   0.35 wcxb-0440 back to overview older post kubernetes the new gateway api
 *   0.42 wcxb-0440.col back to overview older post kubernetes the new gateway api
 *   0.62 fun-de-BerlinerMorgenpost_2024_05_03 feuer in berlin lichterfelde warnung vor giftigen brandgasen extreme gefahr
 *   0.62 fun-de-BerlinerMorgenpost_2024_05_03.col feuer in berlin lichterfelde warnung vor giftigen brandgasen extreme gefahr
 *   0.33 fun-de-DerFreitag_2025_10_20 klimakrise auf den philippinen allein gelassen mit den taifun schäden
 *   0.29 fun-de-DerFreitag_2025_10_20.col klimakrise auf den philippinen allein gelassen mit den taifun schäden
 *   0.42 fun-de-Focus_2023_04_28 sie haben einen fehler gefunden
 *   0.52 fun-de-Focus_2023_04_28.col sie haben einen fehler gefunden
 *   0.49 fun-de-HamburgerAbendblatt_2024_04_28 hamburg marathon 2024
 *   0.49 fun-de-HamburgerAbendblatt_2024_04_28.col hamburg marathon 2024
 *   0.63 fun-de-HamburgerAbendblatt_2025_09_09 annalena baerbock jetzt top job in new york folgt schon bald der nächste
 *   0.63 fun-de-HamburgerAbendblatt_2025_09_09.col annalena baerbock jetzt top job in new york folgt schon bald der nächste
 *   0.53 fun-de-HamburgerAbendblatt_2025_11_06 hamas geisel schildert unter tränen sexuellen missbrauch in der hölle aufgewacht
 *   0.75 fun-de-HamburgerAbendblatt_2025_11_06.col hamas geisel schildert unter tränen sexuellen missbrauch in der hölle aufgewacht
 *   0.73 fun-de-RheinischePost_2024_04_21 künstliche intelligenz in der schule kinder werden schneller und erfolgreicher
 *   0.89 fun-de-RheinischePost_2024_04_21.col künstliche intelligenz in der schule kinder werden schneller und erfolgreicher
 *   0.12 fun-jp-NikkanGeadai_2025_01_31 公開日 2025 01 31 11 30 更新日 2025 01 31 11 30
 *   0.16 fun-jp-NikkanGeadai_2025_01_31.col 公開日 2025 01 31 11 30 更新日 2025 01 31 11 30
 *   0.19 fun-jp-YomiuriShimbun_2024_12_03 12月24日 火 第九 特別演奏会 聖夜に響く 歓喜の歌
 *   0.47 fun-us-TheNation_2023_05_15 tanner fischer leads a rally of ups workers in des moines iowa courtesy of tanner fischer
 *   0.47 fun-us-TheNation_2023_05_15.col tanner fischer leads a rally of ups workers in des moines iowa courtesy of tanner fischer
 *   0.51 fun-us-TheNation_2024_01_11 politics january 11 2024
 *   0.57 wcxb-0008 recent trends in photography
 *   0.57 wcxb-0008.col recent trends in photography
 *   0.19 wcxb-0045 why learn with the ama
 *   0.98 wcxb-0180 the ai machine learning club at georgia tech
 *   0.98 wcxb-0180.col the ai machine learning club at georgia tech
 *   0.88 wcxb-0414 frequent breaking changes
 *   0.88 wcxb-0414.col frequent breaking changes
 *   0.64 wcxb-0433 introducing spice cayenne the next generation data accelerator built on vortex for performance and scale
 *   0.99 wcxb-0433.col introducing spice cayenne the next generation data accelerator built on vortex for performance and scale
 *   0.15 wcxb-0471 4 steps to successful data governance programs for government
 *   0.15 wcxb-0471.col 4 steps to successful data governance programs for government
 *   0.14 wcxb-0478 add us on googleadd sciam
 *   0.14 wcxb-0478.col add us on googleadd sciam
 *   0.45 fun-de-DieZeit_2023_04_28 basketball euroleaguenach massenschlägerei in madrid sanktionen und reue
 *   0.96 fun-de-DieZeit_2023_04_28.col basketball euroleaguenach massenschlägerei in madrid sanktionen und reue
 *   0.37 fun-de-JungeWelt_2024_04_26 werden bald alljährlich gefeiert deutsche soldaten in ländern wo sie nichts verloren haben kundus 6 12 2010
 *   0.38 fun-de-JungeWelt_2024_04_26.col werden bald alljährlich gefeiert deutsche soldaten in ländern wo sie nichts verloren haben kundus 6 12 2010
 *   0.44 fun-de-JungeWelt_2026_05_18 nairobi von unten
 *   0.35 fun-de-JungeWelt_2026_05_18.col nairobi von unten
 *   0.07 fun-jp-AsahiShimbun_2025_01_13 ウクライナ軍捕虜の北朝鮮兵 ここで暮らしたい 1人は帰国希望か
 *   0.15 fun-jp-AsahiShimbun_2025_01_13.col 渡辺洋介2025年1月13日 21時37分
 *   0.96 fun-uk-EuronewsEN_2024_04_30 swedish police to investigate reports of information leaks to violent gangs
 *   0.04 fun-uk-EuronewsEN_2024_04_30.col an investigation in sweden has revealed that police employees have been leaking confidential information to gang members with whom they have had sexual relations
 *   0.98 fun-uk-EuronewsEN_2026_01_06 as trump pitches venezuelan oil dream for us companies experts warn it wont be cheap or easy
 *   0.94 fun-uk-EuronewsEN_2026_01_06.col as trump pitches venezuelan oil dream for us companies experts warn it wont be cheap or easy
 *   0.41 fun-us-WashingtonTimes_2023_04_28 do you expect the 2024 presidential race to come down to joe biden vs donald trump
 *   0.70 fun-us-WashingtonTimes_2023_04_28.col do you expect the 2024 presidential race to come down to joe biden vs donald trump
 *   0.10 wcxb-0056 how new york movers stack up
 *   0.10 wcxb-0056.col how new york movers stack up
 *   0.11 wcxb-0094 ideas made to matter
 *   0.11 wcxb-0094.col ideas made to matter
 *   0.58 wcxb-0125 advance your career
 *   0.58 wcxb-0125.col advance your career
 *   0.33 wcxb-0215 the report by class central
 *   0.54 wcxb-0240 gratitude hope in adversity optimism overcoming adversity resilience the passage of time yoga journey yoga philosophy
 *   0.04 wcxb-0240.col heres what id like to say about how yoga principles have kept me serene in the face of chaos and the reality of how its actually going
 *   0.09 wcxb-0254 workflow setup
 *   0.15 wcxb-0254.col what is the video review process
 *   0.53 wcxb-0352 what does 2025 have in store for cloud computing
 *   0.05 wcxb-0352.col why cloud computing is the future
 *   0.09 wcxb-0464.col calendar integration lunacal seamlessly syncs with google outlook and apple calendars allowing users to manage multiple calendars simultaneously
 *   0.33 wcxb-1316 the report by class central
 *   0.71 wcxb-2453 tech world with milan newsletter
 *   0.71 wcxb-2453.col tech world with milan newsletter
 *   0.60 fun-de-Kicker_2024_04_26 msv interimstrainer schubert nicht mehr viel zu verlieren
 *   0.04 fun-de-Kicker_2024_04_26.col uwe schubert möchte mit dem msv duisburg noch so viele punkte wie möglich sammeln imago nico herbertz
 *   0.82 fun-de-NTV_2023_04_28 neue leipziger schule judy lybke ganz und gar nicht eigenartig
 *   0.97 fun-de-NTV_2023_04_28.col neue leipziger schule judy lybke ganz und gar nicht eigenartig
 *   0.20 fun-de-NTV_2024_08_05 heftiger zusammenstoß in hessen lkw hängt nach unfall über metertiefer böschung
 *   0.20 fun-de-NTV_2024_08_05.col heftiger zusammenstoß in hessen lkw hängt nach unfall über metertiefer böschung
 *   0.93 fun-de-NTV_2025_12_12 es wird bald beginnen trump spricht nach tanker stürmung über bodeneinsätze
 *   0.87 fun-de-NTV_2025_12_12.col es wird bald beginnen trump spricht nach tanker stürmung über bodeneinsätze
 *   0.99 fun-es-ElDiario_2025_05_29.col el ministro de asuntos exteriores josé manuel albares este domingo en madrid efe j j guillén
 *   0.54 wcxb-0018.col how old do you have to be to rent a car
 *   0.11 wcxb-0154 your all in one suite of seo essentials
 *   0.11 wcxb-0154.col welcome to your seo learning journey
 *   0.64 wcxb-0213 10 art books that will teach you how to draw like an artist
 *   0.46 wcxb-0394.col columbias locally owned weekly newspaper since 1963
 *   0.64 wcxb-0450 colin watsons blog
 *   0.01 wcxb-0450.col from this starting point the basic cycle involved uploading each package like this for each package id prepared
 *   0.99 wcxb-0460 from theory to practice the procedural knowledge ontology
 *   0.99 wcxb-0460.col from theory to practice the procedural knowledge ontology
 *   0.97 wcxb-2676 from theory to practice the procedural knowledge ontology
 *   0.97 wcxb-2676.col from theory to practice the procedural knowledge ontology
 *   0.48 fun-at-ORF_2024_11_22 trump anwältin soll justizministerin werden
 *   0.48 fun-at-ORF_2024_11_22.col trump anwältin soll justizministerin werden
 *   0.44 fun-de-StuttgarterZeitung_2026_07_11 stadt der superlative
 *   0.44 fun-de-StuttgarterZeitung_2026_07_11.col stadt der superlative
 *   0.35 fun-es-ABC_2025_01_13.col esta funcionalidad es sólo para suscriptores
 *   0.40 fun-uk-Nature_2025_11_04.col drill baby drill trump policies will hurt climate but us green transition is underway
 *   0.07 fun-uk-Nature_2026_02_07.col you have full access to this article via your institution
 *   0.39 fun-us-RollingStone_2024_08_27.col culture council
 *   0.21 wcxb-0078.col forty five cybersecurity merger and acquisition m a deals were announced in october 2025
 *   0.73 wcxb-0157 soliant report reveals the best states for mental health
 *   0.64 wcxb-0157.col soliant report reveals the best states for mental health
 *   0.56 wcxb-0207 wfa searches for the most impactful web3 and blockchain solutions
 *   0.56 wcxb-0207.col wfa searches for the most impactful web3 and blockchain solutions
 *   0.02 wcxb-0223.col 1 removable customizable accessories
 *   0.11 wcxb-0255 flowguard cpvc water safety
 *   0.12 wcxb-0255.col flowguard cpvc water safety
 *   0.48 wcxb-0261 you are here influencer marketing hub social media comparing the 8 best social media platforms in 2024 complete with pros cons
 *   0.48 wcxb-0261.col you are here influencer marketing hub social media comparing the 8 best social media platforms in 2024 complete with pros cons
 *   0.05 wcxb-0277.col what are power users why are they important for your business
 *   0.84 wcxb-0281.col gaming console market size and share outlook forecast trends and growth analysis 2026 2035
 *   0.04 wcxb-0350 confirm equipment is in working order prior to use
 *   0.04 wcxb-0350.col confirm equipment is in working order prior to use
 *   0.61 wcxb-0362 11311 mccormick rd suite 500
 *   0.40 wcxb-0371 about the actuarial club
 *   0.40 wcxb-0371.col about the actuarial club
 *   0.08 wcxb-2218 landing page software
 *   0.57 fun-at-KleineZeitung_2025_06_30 notbetrieb nach großbrand
 *   0.57 fun-at-KleineZeitung_2025_06_30.col notbetrieb nach großbrand
 *   0.43 fun-de-BoersenZeitung_2024_10_23 märkte am abendindex gibt leicht nach
 *   0.39 fun-de-BoersenZeitung_2024_10_23.col märkte am abendindex gibt leicht nach
 *   0.47 fun-de-LTO_2025_10_20 waffenlieferungen an israel palästinenser legt verfassungsbeschwerde ein
 *   0.66 fun-de-LTO_2025_10_20.col waffenlieferungen an israel palästinenser legt verfassungsbeschwerde ein
 *   0.89 fun-de-MDR_2023_04_28 schlachtbetriebe das harte geschäft mit dem tod warum immer weniger in thüringen geschlachtet wird
 *   0.95 fun-de-MDR_2023_04_28.col schlachtbetriebe das harte geschäft mit dem tod warum immer weniger in thüringen geschlachtet wird
 *   0.72 fun-de-SportSchau_2024_04_25 premier league rückschlag im titelkampf liverpool verliert bei everton
 *   0.98 fun-de-SportSchau_2024_04_25.col premier league rückschlag im titelkampf liverpool verliert bei everton
 *   0.80 fun-de-TOnline_2026_01_07 acht namen vier flaggen und tonnenweise öl für china
 *   0.81 fun-de-TOnline_2026_01_07.col acht namen vier flaggen und tonnenweise öl für china
 *   0.43 fun-de-TOnline_2026_04_15 trump postet nach kritik an papst leo nächstes ki foto mit jesus
 *   0.56 fun-de-TOnline_2026_04_15.col nach erneuter kritik an papst leo
 *   0.28 fun-it-Tageszeitung_2025_04_16 du befindest dich hier home gesellschaft unermüdlicher einsatz
 *   0.29 fun-it-Tageszeitung_2025_04_16.col du befindest dich hier home gesellschaft unermüdlicher einsatz
 *   0.53 fun-us-BusinessInsider_2025_04_01 emma roma jayne after she had bariatric surgery and lost 130lb emma roma jayne
 *   0.67 fun-us-Wired_2024_04_28 the best sleeping bags for every adventure
 *   0.67 fun-us-Wired_2024_04_28.col the best sleeping bags for every adventure
 *   0.62 fun-za-TimesLive_2025_05_22 1 why dont you arrest that man trump asks ramaphosa over malemas kill the boer chant
 *   0.47 fun-za-TimesLive_2025_11_10.col duduzile zuma sambudla will face the music for her role in the july civil unrest when her terrorism trial is heard in november npa
 *   0.18 wcxb-0075.col 5 do i want to explore iceland at my own pace and schedule
 *   0.83 wcxb-0173.col ferah catering texas chocolate cake
 *   0.18 wcxb-0177 top 10 list of secure computing tips
 *   0.24 wcxb-0177.col top 10 list of secure computing tips
 *   0.36 wcxb-0381.col how we squeeze meaning the information bottleneck made simple
 *   0.02 wcxb-0500.col make your home beautiful in and out
 *   0.31 wcxb-1476 access our 14 day free trial no cc required to see if our product is right for your tour business
 *   0.87 fun-ch-NZZ_2024_07_18 krieg in nahost usa schliessen provisorischen hafen vor gaza küste israel schickt panzer in norden von rafah
 *   0.91 fun-ch-NZZ_2024_07_18.col krieg in nahost usa schliessen provisorischen hafen vor gaza küste israel schickt panzer in norden von rafah
 *   0.48 fun-ch-ZwanzigMinuten_2024_12_17 europäische kommissionverfahren brüssel prüft einfluss von tiktok auf wahlen
 *   0.48 fun-ch-ZwanzigMinuten_2024_12_17.col europäische kommissionverfahren brüssel prüft einfluss von tiktok auf wahlen
 *   0.74 fun-ch-ZwanzigMinuten_2025_11_06 lebensmittel gegen erkältung die richtige ernährung zur genesung
 *   0.67 fun-ch-ZwanzigMinuten_2025_11_06.col lebensmittel gegen erkältung die richtige ernährung zur genesung
 *   0.50 fun-de-BerlinerZeitung_2023_04_28 homenews550 kinder gezeugt gericht stoppt übereifrigen samenspender
 *   0.48 fun-de-DieWelt_2023_04_28 diese zwei grafiken zeigen wie schlecht es um deutschlands wirtschaft steht
 *   0.48 fun-de-DieWelt_2023_04_28.col diese zwei grafiken zeigen wie schlecht es um deutschlands wirtschaft steht
 *   0.35 fun-de-DieWelt_2024_08_27.col voigt höcke und der vorwurf einer lüge vor laufender kamera
 *   0.40 fun-fr-LesEchos_2024_07_18.col jo 2024 le village olympique est officiellement ouvert
 *   0.56 fun-it-IlGiornale_2025_02_04 la rete di difesa stratificata del norad attiva caccia americani e canadesi per monitorare i jet russi in esercitazione nellartico
 *   0.64 fun-it-IlGiornale_2025_02_04.col la rete di difesa stratificata del norad attiva caccia americani e canadesi per monitorare i jet russi in esercitazione nellartico
 *   0.53 fun-ru-Kommersant_2025_05_14 как развеселили себя президент россии и премьер малайзии
 *   0.96 fun-ru-Kommersant_2025_05_14.col как развеселили себя президент россии и премьер малайзии
 *   0.49 fun-uk-DailyMail_2024_04_27 two batches of 1 bills printed in 2014 and 2016 feature a printing error
 *   0.69 fun-uk-DailyMail_2024_04_27.col two batches of 1 bills printed in 2014 and 2016 feature a printing error
 *   0.95 fun-uk-DailyStar_2024_04_23 i sell walt disney world holidays booking the right day could save you thousands
 *   0.96 fun-uk-DailyStar_2024_04_23.col i sell walt disney world holidays booking the right day could save you thousands
 *   0.87 fun-uk-Metro_2024_07_17 five key policies announced in first kings speech of labour government
 *   0.87 fun-uk-Metro_2024_07_17.col five key policies announced in first kings speech of labour government
 *   0.81 fun-uk-Metro_2024_11_29 sweden tells 5 000 000 households how to survive wwiii in new war pamphlet
 *   0.76 fun-uk-Metro_2024_11_29.col sweden tells 5 000 000 households how to survive wwiii in new war pamphlet
 *   0.17 fun-uk-TechRadar_2026_05_21 add us as a preferred source on google
 *   0.45 fun-uk-TechRadar_2026_05_21.col add us as a preferred source on google
 *   0.33 fun-uk-TheTelegraph_2023_08_30 the best heated clothes airers are a space saving alternative to tumble dryers or clothes lines
 *   0.54 fun-uk-TheTelegraph_2023_08_30.col the best heated clothes airers are a space saving alternative to tumble dryers or clothes lines
 *   0.43 fun-uk-TheTelegraph_2024_09_17 lady starmer wears a 450 needle thread dress to disembark from a plane in washington dc stefan rousseau via reuters
 *   0.40 fun-uk-TheTelegraph_2024_09_17.col lady starmer wears a 450 needle thread dress to disembark from a plane in washington dc stefan rousseau via reuters
 *   0.43 fun-us-APNews_2023_04_28 associated pressapril 28 2023 gmt
 *   0.44 fun-us-APNews_2023_04_28.col associated pressapril 28 2023 gmt
 *   0.21 fun-us-APNews_2024_09_03 the presidential campaigns brace for an intense sprint to election day
 *   0.03 fun-us-APNews_2024_09_03.col the presidential campaigns brace for an intense sprint to election day
 *   0.52 fun-us-FoxNews_2023_04_28 why the china threat is growing at the united states expense
 *   0.53 fun-us-FoxNews_2023_04_28.col why the china threat is growing at the united states expense
 *   0.42 fun-us-FreeBeacon_2023_04_28 democratic megadonor george soros sen jon tester d mont and democratic donor alexander soros
 *   0.53 wcxb-0022 best business schools undergraduate vs graduate
 *   0.53 wcxb-0022.col best business schools undergraduate vs graduate
 *   0.31 wcxb-0033 fitness trends 2025 9 things to keep an eye on
 *   0.31 wcxb-0033.col fitness trends 2025 9 things to keep an eye on
 *   0.46 wcxb-0126 what is the difference and which is right for you
 *   0.47 wcxb-0126.col what is the difference and which is right for you
 *   0.27 wcxb-0141 ovolo hotels
 *   0.18 wcxb-0141.col hotel travel hacks
 *   0.61 wcxb-0224 how much does a meditation class cost
 *   0.72 wcxb-0224.col how much does a meditation class cost
 *   0.87 wcxb-0238 corporate relocation company vs moving company which is right for your business
 *   0.93 wcxb-0238.col corporate relocation company vs moving company which is right for your business
 *   0.33 wcxb-0257 what is software development methodology
 *   0.39 wcxb-0257.col what is software development methodology
 *   0.05 wcxb-0286 us property and casualty policyholders surplus
 *   0.05 wcxb-0286.col us property and casualty policyholders surplus
 *   0.35 wcxb-0300 search for articles and insights about software technology trends and industry news
 *   0.35 wcxb-0300.col search for articles and insights about software technology trends and industry news
 *   0.74 wcxb-0303 what this handout is about
 *   0.74 wcxb-0303.col what this handout is about
 *   0.98 wcxb-0306 seo tips for mental health professionals how to attract more clients with search
 *   0.99 wcxb-0306.col seo tips for mental health professionals how to attract more clients with search
 *   0.38 wcxb-1085 purchase group training purchase personal training
 *   0.38 wcxb-1085.col purchase group training purchase personal training
 *   0.26 wcxb-1831 search for articles and insights about software technology trends and industry news
 *   0.26 wcxb-1831.col search for articles and insights about software technology trends and industry news
 *   0.31 fun-ch-SRF_2024_04_15 eskalation im nahen osten die israelische zurückhaltung hat viel mit den usa zu tun
 *   0.38 fun-ch-SRF_2024_04_15.col eskalation im nahen osten die israelische zurückhaltung hat viel mit den usa zu tun
 *   0.97 fun-ch-SRF_2025_01_05 minderheit in syrien drusen fordern teilhabe statt schutzgarantien von neuer regierung
 *   0.96 fun-ch-SRF_2025_01_05.col minderheit in syrien drusen fordern teilhabe statt schutzgarantien von neuer regierung
 *   0.41 fun-de-DW_2023_04_28 krieg in der ukraine
 *   0.74 fun-de-FAZ_2023_04_28 49 euro ticket pendler sparen 60 prozent bei bus und bahn
 *   0.80 fun-de-FAZ_2023_04_28.col 49 euro ticket pendler sparen 60 prozent bei bus und bahn
 *   0.78 fun-de-FAZ_2024_04_17.col ein großer tummelplatz für russische spione
 *   0.20 fun-de-RBB24_2024_04_25 frankfurt oder 10 c
 *   0.64 fun-de-RBB24_2024_04_25.col premiere in eisenhüttenstadt ddr hotel lunik öffnet als theater noch einmal seine pforten
 *   0.68 fun-de-ZDF_2025_11_07 angebliche dekolonisierung warum putin vor einer zerschlagung russlands warnt
 *   0.98 fun-de-ZDF_2025_11_07.col angebliche dekolonisierung warum putin vor einer zerschlagung russlands warnt
 *   0.40 fun-kr-MBN_2025_06_03 1978년 야구 글러브 공장인 대양실업 소년공 시절의 이재명 대통령 당선인 모습 사진 출처 이재명 더불어민주당 캠프
 *   0.48 fun-kr-MBN_2025_06_03.col 1978년 야구 글러브 공장인 대양실업 소년공 시절의 이재명 대통령 당선인 모습 사진 출처 이재명 더불어민주당 캠프
 *   0.81 fun-no-Dagbladet_2026_01_06 dagbladet er en del av aller media aller media er ansvarlig for dine data på denne nettsiden les mer
 *   0.23 fun-no-Dagbladet_2026_01_06.col usas angrep på venezuela skaper spenning i nord korea mener ekspert men tror et liknende angrep på kim regimet er usannsynlig
 *   0.03 fun-ua-Pravda_2026_01_08.col 157 миллионов гривен именно столько за последние три года из украинского госбюджета потратили на судей окружного административного суда киева оаск который ликвидировали еще три года назад
 *   0.75 wcxb-0046 investing in top utility stocks
 *   0.06 wcxb-0243 year over year home sales growth is at its highest since june 2021
 *   0.06 wcxb-0243.col year over year home sales growth is at its highest since june 2021
 *   0.30 wcxb-0279.col email facebook linkedin twitter copy url
 *   0.08 wcxb-0285 s p global
 *   0.08 wcxb-0285.col s p global
 *   0.03 wcxb-0293.col what is a pto policy
 *   0.37 wcxb-0295.col cloud applications
 *   0.53 wcxb-0345.col college of behavioral social and health sciences
 *   0.39 wcxb-0385 home feature story general llms worse than babies in field of ai yann lecun godfather of ai explains why
 *   0.33 wcxb-0473 architecture design master continuing education
 *   0.16 wcxb-0485.col openswarm a highly innovative project for the internet of things
 *   0.03 wcxb-1802.col what is a pto policy
 */
export const headlineWeights: Readonly<Record<string, number>> = {
  'advert after far': 0.13,
  'advert after near': -0.3,
  'advert before': 0.6,
  'after first strong': -0.82,
  'all capitals': 0.1,
  alone: 1.04,
  'among strong': -0.04,
  'byline after far': -0.71,
  'byline after near': 1.06,
  'byline before': -0.76,
  'caption-with-credit after far': -0.7,
  'caption-with-credit after near': 0.02,
  'caption-with-credit before': 0.42,
  'counter after far': -0.38,
  'counter after near': 0.78,
  'counter before': -0.8,
  crowd: -1.24,
  'date after far': 1.46,
  'date after near': 1.53,
  'date before': 0.97,
  'distance 0': -2.43,
  'distance 1': -0.94,
  'distance 10': -0.33,
  'distance 11': -0.37,
  'distance 12': -1.34,
  'distance 13': -0.08,
  'distance 2': -1.31,
  'distance 3': 0.74,
  'distance 4': 1.04,
  'distance 5': 0.51,
  'distance 6': -0.05,
  'distance 7': 0.29,
  'distance 8': 0.67,
  'distance 9': 0.37,
  'ends .': -2.75,
  'ends :': -0.68,
  'ends ?!': 0.12,
  'ends …': -0.05,
  'first line': -0.27,
  'first strong': 0.08,
  'first three': 1.44,
  'has bar': -0.44,
  'has colon': 0.72,
  'has quote': 0.0,
  'has year': 1.45,
  'image-credit after far': 0.47,
  'image-credit after near': -0.02,
  'image-credit before': -0.37,
  'image-ui after far': 0.76,
  'image-ui after near': 0.29,
  'image-ui before': -0.03,
  'login after far': 0.26,
  'login after near': -0.68,
  'login before': 0.1,
  'long before': -0.43,
  'longer before': -0.4,
  'longer next': 1.09,
  'navigation after far': -0.54,
  'navigation after near': 0.1,
  'navigation before': 0.61,
  'near and in body': -0.16,
  'near repeat': 0.88,
  'newsletter after far': 0.27,
  'newsletter after near': -0.13,
  'newsletter before': -0.9,
  'next alike': -1.16,
  'next prose 0': -0.02,
  'next prose 1': -0.18,
  'next prose 2': -0.12,
  'next prose 3': -0.0,
  'next prose 4': 0.17,
  'next prose 5': -0.23,
  'next prose 6': -0.75,
  'next prose 7': -0.41,
  'next prose 8': -1.68,
  'nothing in body': -0.9,
  numbered: -0.7,
  'prose follows': -0.46,
  'related-heading after far': -0.48,
  'related-heading after near': 0.2,
  'related-heading before': -0.72,
  repeated: 0.76,
  'repeated often': -0.3,
  'rival after': -0.92,
  'share after far': -0.42,
  'share after near': 0.1,
  'share before': 0.23,
  'short before': 1.43,
  'starts digit': 0.69,
  'starts small': -0.12,
  strongest: 0.04,
  'title case': 0.38,
  'weight in body': 1.27,
  'words 0': -2.04,
  'words 1': -1.39,
  'words 2': -0.03,
  'words 3': 0.37,
  'words 4': 0.5,
  'words 5': 0.38,
  'words 6': -0.46,
  'words 7': -0.56,
  'words follow': 1.04,
  'words follow soon': 0.37,
  'words in body': -0.3,
  'words in opening': 1.17,
};

/** Score of "none of these is the headline". */
export const noneScore = 3.23;
